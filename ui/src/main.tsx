import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { newQueryClient } from "./api/queries";
import { App } from "./app/App";
import { keepBeforeLeaving } from "./app/leaving";

// Nobody may change what every object has. Only now: d3, under the map, writes `constructor` where a frozen one forbids it.
Object.freeze(Object.prototype);

const root = document.getElementById("root");
if (!root) {
  throw new Error("find the root of the page");
}
const client = newQueryClient();
keepBeforeLeaving(client);
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
