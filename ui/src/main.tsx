import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app/App";

const root = document.getElementById("root");
if (!root) {
  throw new Error("find the root of the page");
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
