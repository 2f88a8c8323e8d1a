type Texts = Record<string, string>;

/** Entries of a service's JSON that hold a text by language; `title` and the like. */
const IS_TEXT = new Set(["title", "summary", "label", "hint", "who", "want", "so", "for", "text", "message", "button", "declares", "purpose", "after", "alt", "item", "missing", "wrong", "name", "contact", "assisted", "price", "result", "appeal"]);

/** How much of a service's texts is written in a language, in whole per cent; all of nothing is 100. */
export function written(service: unknown, language: string): number {
  let [all, there] = [0, 0];
  const look = (value: unknown) => {
    if (Array.isArray(value)) {
      value.forEach(look);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (IS_TEXT.has(key) && isText(inner)) {
          all += 1;
          there += inner[language] ? 1 : 0;
        } else {
          look(inner);
        }
      }
    }
  };
  look(service);
  return all === 0 ? 100 : Math.floor((there / all) * 100);
}

function isText(value: unknown): value is Texts {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === "string");
}
