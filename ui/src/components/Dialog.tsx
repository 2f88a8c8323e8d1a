import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import { useTexts } from "../i18n/texts";
import { Button } from "./Button";
import styles from "./Dialog.module.css";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** Buttons of the last line, the way on last. */
  actions?: ReactNode;
  size?: "narrow" | "wide";
  /** It interrupts: something must be decided before work goes on. */
  isAlert?: boolean;
  children: ReactNode;
};

/** A sheet over the window; Esc and a press beside it close it, unless it is an alert. */
export function Dialog({ title, isOpen, onClose, actions, size = "narrow", isAlert = false, children }: Props) {
  return (
    <ModalOverlay className={styles.behind} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!isAlert}>
      <Modal className={styles.sheet} data-size={size}>
        <AriaDialog className={styles.dialog} role={isAlert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2} className={styles.title}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.acts}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type ConfirmProps = {
  title: string;
  /** What happens then, and what stays safe. */
  children: ReactNode;
  /** The act, as a verb. */
  act: string;
  isOpen: boolean;
  isDanger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that an undo does not bring back. */
export function Confirm({ title, children, act, isOpen, isDanger = false, onConfirm, onClose }: ConfirmProps) {
  const { say } = useTexts();
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      isAlert
      actions={
        <>
          {/* oxlint-disable jsx-a11y/no-autofocus -- a dialog takes the focus, and this one gives it to the safe way on */}
          <Button onPress={onClose} autoFocus={isDanger}>
            {say("cancel")}
          </Button>
          <Button kind={isDanger ? "danger" : "primary"} onPress={confirm} autoFocus={!isDanger}>
            {act}
          </Button>
          {/* oxlint-enable jsx-a11y/no-autofocus */}
        </>
      }
    >
      {children}
    </Dialog>
  );
}
