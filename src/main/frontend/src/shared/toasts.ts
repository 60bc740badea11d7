/** A short message that goes away by itself. */
export interface Toast {
  id: number;
  title: string;
  message: string;
  /** Whether it is good news. */
  good: boolean;
}

const STAYS_MILLIS = 8_000;

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  shown = next;
  listeners.forEach((listener) => listener());
}

export function showToast(title: string, message: string, good = false): void {
  const id = ++last;
  become([...shown, { id, title, message, good }]);
  setTimeout(() => hideToast(id), STAYS_MILLIS);
}

export function hideToast(id: number): void {
  become(shown.filter((toast) => toast.id !== id));
}

export const toasts = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  all: () => shown,
};
