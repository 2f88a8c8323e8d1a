import { ChevronDown, Monitor, Play, Smartphone } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "react-aria-components";

import type { StudioError } from "../api/errors";
import { useTexts } from "../i18n/texts";
import { Avatar } from "./Avatar";
import { Button } from "./Button";
import styles from "./Dock.module.css";
import { Icon } from "./Icon";
import { Menu } from "./Menu";
import { Segmented } from "./Segmented";
import { Trouble } from "./Trouble";
import { useArea } from "./useArea";

/** Whose eyes the dock looks through. */
export type DockPerson = { id: string; name: string; about?: string };

/**
 * What stands in the dock. `page`: the page at `src`. `waits`: the step has no screen, the page
 * before it stays and `note` says what happens (`Olena waits here, about 2 s`). `none`: no page
 * serves this yet.
 */
export type DockView =
  | { is: "page"; src: string }
  | { is: "waits"; src: string; note: string }
  | { is: "loading" }
  | { is: "none"; note?: string }
  | { is: "error"; error: StudioError; onAgain?: () => void };

/** The citizen's device. */
export type Device = "phone" | "desktop";

type Props = {
  view: DockView;
  people: readonly DockPerson[];
  person: string | null;
  onPerson: (id: string) => void;
  device: Device;
  onDevice: (device: Device) => void;
  /** The languages of the service; with more than one there is a switch. */
  languages?: readonly { id: string; short: string; name: string }[];
  language?: string;
  onLanguage?: (language: string) => void;
  onWalk?: () => void;
  /** Follows a participant: replaces the walk. */
  following?: ReactNode;
  /** Below the device: why the page is there, and small print. */
  footer?: ReactNode;
  /** Above the device: that somebody else is shown. */
  notice?: ReactNode;
  /** The frame of the page that came last, to talk to it by messages. */
  frame?: RefObject<HTMLIFrameElement | null>;
  /** The page is there. */
  onLoad?: (() => void) | undefined;
};

/** What a named person sees of the selected thing: their page on a phone, or on a desktop over the work area. */
export function Dock(props: Props) {
  const { view, people, person, device, onDevice, languages = [], language, onLanguage, onWalk, following, notice, footer, frame, onLoad } = props;
  const { say } = useTexts();
  const who = people.find(({ id }) => id === person);
  const label = who ? say("dock-sees", { name: who.name }) : say("dock");
  const area = useArea("complementary", label);
  return (
    <aside {...area} className={styles.dock}>
      <div className={styles.head}>
        {who && <Who {...props} who={who} label={label} />}
        <div className={styles.tools}>
          <Segmented
            label={say("dock-device")}
            value={device}
            options={[
              { id: "phone", label: <Icon of={Smartphone} />, name: say("dock-phone") },
              { id: "desktop", label: <Icon of={Monitor} />, name: say("dock-desktop") },
            ]}
            onChange={onDevice}
          />
          {languages.length > 1 && language !== undefined && (
            <Segmented
              label={say("dock-language")}
              value={language}
              options={languages.map(({ id, short, name }) => ({ id, label: short, name, lang: id }))}
              onChange={(chosen) => onLanguage?.(chosen)}
            />
          )}
          {following && <span className={styles.end}>{following}</span>}
          {onWalk && !following && (
            <span className={styles.end}>
              <Button isSmall icon={Play} onPress={onWalk}>
                {say("dock-walk")}
              </Button>
            </span>
          )}
        </div>
      </div>
      {notice && <div className={styles.notice}>{notice}</div>}
      <div className={styles.table}>
        <Screen view={view} device={device} title={label} frame={frame} onLoad={onLoad} onBack={() => onDevice("phone")} />
      </div>
      {footer && <div className={styles.foot}>{footer}</div>}
    </aside>
  );
}

function Who({ who, people, onPerson, label }: Props & { who: DockPerson; label: string }) {
  const { say } = useTexts();
  const acts = people.map(({ id, name, about }) => ({ id, label: name, ...(about && { about }), isChosen: id === who.id, onAction: () => onPerson(id) }));
  return (
    <div className={styles.who}>
      <Avatar id={who.id} name={who.name} size="large" />
      <div className={styles.words}>
        <Menu
          label={say("dock-people")}
          trigger={
            <AriaButton className={styles.name}>
              {label}
              <Icon of={ChevronDown} size={14} />
            </AriaButton>
          }
          groups={[{ id: "people", acts }]}
        />
        {who.about && <span className={styles.about}>{who.about}</span>}
      </div>
    </div>
  );
}

/** How wide the citizen's page is on a desktop, in pixels, and the least that it is scaled to. */
const DESKTOP = { width: 1280, least: 0.6 };

type ScreenProps = Pick<Props, "view" | "device" | "frame" | "onLoad"> & { title: string; onBack: () => void };

function Screen({ view, device, title, frame, onLoad, onBack }: ScreenProps) {
  const { say } = useTexts();
  const glass = useRef<HTMLDivElement>(null);
  const scale = useScale(glass, device);
  const src = view.is === "page" || view.is === "waits" ? view.src : null;
  return (
    <div className={styles.device} data-device={device} data-bare={view.is === "none" || undefined}>
      {device === "desktop" && (
        <div className={styles.desktopBar}>
          <span>{say("dock-desktop-size", { width: DESKTOP.width, percent: Math.round(scale * 100) })}</span>
          <Button isSmall icon={Smartphone} onPress={onBack}>
            {say("dock-back")}
          </Button>
        </div>
      )}
      <div ref={glass} className={styles.glass} aria-busy={view.is === "loading"}>
        {src !== null && (
          <Pages src={src} title={title} frame={frame} onLoad={onLoad} {...(device === "desktop" && { width: DESKTOP.width, scale })} />
        )}
        {view.is === "waits" && (
          <output className={styles.note}>{view.note}</output>
        )}
        {view.is === "loading" && <output className={styles.loading}>{say("dock-loading")}</output>}
        {view.is === "none" && <p className={styles.none}>{view.note ?? say("dock-none")}</p>}
        {view.is === "error" && (
          <div className={styles.error}>
            <Trouble error={view.error} {...(view.onAgain && { onAgain: view.onAgain })} />
          </div>
        )}
      </div>
    </div>
  );
}

type PageProps = Pick<Props, "frame" | "onLoad"> & { src: string; title: string; width?: number; scale?: number };

/** The page, and until it has come the one before it. */
function Pages({ src, title, frame, onLoad, width, scale = 1 }: PageProps) {
  const [last, setLast] = useState(src);
  const size = width && { width, height: `${100 / scale}%`, transform: `scale(${scale})` };
  const arrived = () => {
    setLast(src);
    onLoad?.();
  };
  return (last === src ? [src] : [last, src]).map((address) => (
    <iframe
      key={address}
      ref={address === src ? frame : undefined}
      className={styles.page}
      data-comes={address !== last || undefined}
      inert={address !== src}
      style={size || undefined}
      src={address}
      title={title}
      // oxlint-disable-next-line react/iframe-missing-sandbox -- the page has an origin of its own and cannot reach the studio
      sandbox="allow-scripts allow-forms allow-same-origin"
      onLoad={() => address === src && arrived()}
    />
  ));
}

/** How much a desktop's page is scaled to fit the glass. */
function useScale(glass: RefObject<HTMLDivElement | null>, device: Device): number {
  const [width, setWidth] = useState<number>(DESKTOP.width);
  useEffect(() => {
    const element = glass.current;
    if (!element || device === "phone") {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [glass, device]);
  return Math.min(1, Math.max(DESKTOP.least, width / DESKTOP.width));
}
