// Enhances the citizen's page. Everything here can be missing: the page works without it.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
} from "govuk-frontend";

document.documentElement.classList.add("has-script");
// A browser that reads modules has all that the components ask for.
document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component);
}

// A form is sent once: a second tap on a slow connection must not answer twice.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    // Coming back with the browser's own button opens the form again.
    window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  });
}

// Long lists: filters the options of a list by what is typed above it.
for (const filter of document.querySelectorAll("[data-filters]")) {
  const list = document.getElementById(filter.dataset.filters);
  if (!list) continue;
  const said = filter.parentElement.querySelector("[data-filter-count]");
  const rows = [...list.querySelectorAll("[data-row]")];
  filter.closest("[hidden]")?.removeAttribute("hidden");
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLocaleLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = row.textContent.toLocaleLowerCase().includes(wanted);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    if (said) said.textContent = said.dataset.filterCount.replace("%{count}", shown);
  });
}

// A page that waits for another person looks again by itself, and only while it is looked at.
const waiting = document.querySelector("[data-again-after]");
if (waiting) {
  const after = Number(waiting.dataset.againAfter) * 1000;
  setInterval(() => {
    if (document.visibilityState === "visible" && !waiting.contains(document.activeElement)) location.reload();
  }, Math.max(after, 5000));
}

// A file of one's own stays with the person: its name, type and size are posted, never its content.
for (const own of document.querySelectorAll("[data-own-file]")) {
  const radio = document.getElementById(own.dataset.ownChoice);
  const open = () => {
    own.hidden = !radio?.checked;
  };
  open();
  own.closest("form")?.addEventListener("change", open);
  const note = (part, value) => {
    const name = `${own.dataset.ownFile}.${part}`;
    const field = own.querySelector(`input[type=hidden][name="${name}"]`) ?? document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    own.append(field);
  };
  own.querySelector("input[type=file]").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (!file || !radio) return;
    radio.checked = true;
    radio.value = file.name;
    own.querySelector("[data-own-file-name]").textContent = file.name;
    note("type", file.type);
    note("size", file.size);
  });
  own.closest("form")?.addEventListener("submit", () => {
    if (radio && !radio.checked) for (const field of own.querySelectorAll("input[type=hidden]")) field.remove();
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// The studio's preview: texts are patched in place while they are typed, and places are pointed at.
const studio = document.querySelector("meta[name=maket-studio]")?.content.split(" ").filter(Boolean) ?? [];
if (studio.length > 0 && window.parent !== window) {
  window.addEventListener("message", (event) => {
    if (!studio.includes(event.origin) || event.source !== window.parent) return;
    const { type, place, text } = event.data ?? {};
    if (typeof place !== "string") return;
    const found = [...document.querySelectorAll("[data-place]")].filter((node) => node.dataset.place === place);
    if (type === "maket:text" && typeof text === "string") {
      for (const node of found) node.textContent = text;
    }
    if (type === "maket:mark") {
      for (const node of document.querySelectorAll(".cz-marked")) node.classList.remove("cz-marked");
      // Of a question its label has the place; what is marked is all of the question.
      const marked = found[0]?.closest(".govuk-form-group") ?? found[0];
      marked?.classList.add("cz-marked");
      marked?.scrollIntoView({ block: "nearest" });
    }
  });
  document.addEventListener("click", (event) => {
    const place = event.target.closest?.("[data-place]")?.dataset.place;
    if (place) for (const origin of studio) window.parent.postMessage({ type: "maket:place", place }, origin);
  });
}
