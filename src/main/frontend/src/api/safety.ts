/** Changes are told as they happen. Should one be missed, this is how long it stays unseen. */
export const SAFETY_MILLIS = 180_000;
