type Listener = (place: string, text: string) => void;

const listeners = new Set<Listener>();

/** Tells what is being typed at a place such as `steps/child#title`, before it is saved. */
export function tellTyped(place: string, text: string) {
  for (const listener of listeners) {
    listener(place, text);
  }
}

/** Hears what is being typed; what comes back ends that. */
export function onTyped(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
