import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// `vite build --mode gallery` builds the parts in all their states instead of the studio; it is for the tests.
const GALLERY = ["gallery", "frame", "page"].map((name) => `src/gallery/${name}.html`);

export default defineConfig(({ mode }) => ({
  plugins: [react({ babel: { plugins: ["babel-plugin-react-compiler"] } })],
  clearScreen: false,
  build: {
    target: "safari16.4",
    // The content policy allows files of our own and no data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    ...(mode === "gallery" && { rolldownOptions: { input: GALLERY } }),
  },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"] },
}));
