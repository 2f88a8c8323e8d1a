import { Database } from "lucide-react";
import { VisuallyHidden } from "react-aria/VisuallyHidden";
import { ListBox, ListBoxItem } from "react-aria-components";

import type { Template } from "../../api/generated/Template";
import { localise } from "../../i18n/languages";
import { Said, useTexts } from "../../i18n/texts";
import styles from "./Templates.module.css";
import { Thumbnail } from "./Thumbnail";

type Props = { templates: Template[]; chosen: string | null; onChoose: (id: string) => void };

/** The templates as drawn pages; the arrow keys choose among them. */
export function Templates({ templates, chosen, onChoose }: Props) {
  const { language, say } = useTexts();
  return (
    <ListBox
      aria-label={say("home-templates")}
      className={styles.list}
      layout="grid"
      items={templates}
      dependencies={[language]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        for (const { id } of templates) {
          if (keys === "all" || keys.has(id)) {
            onChoose(id);
          }
        }
      }}
    >
      {(template) => {
        const title = localise(template.title, language);
        const pages = say("template-pages", { count: template.pages.length });
        const registries = template.registries.length;
        return (
          <ListBoxItem className={styles.item} textValue={title}>
            <span className={styles.table}>
              <Thumbnail id={template.id} lines={template.pages.length} />
            </span>
            <span className={styles.name}>
              <Said text={template.title} />
            </span>
            <span className={styles.size}>
              <span>{pages}</span>
              <Database size={14} strokeWidth={1.5} aria-hidden />
              <span aria-hidden>{registries}</span>
              <VisuallyHidden>{say("template-registries", { count: registries })}</VisuallyHidden>
            </span>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
}
