interface Place {
  offset: number;
  id?: string;
}

const places = new Map<string, Place>();
let wentBack = 0;

window.addEventListener('popstate', () => {
  wentBack = performance.now();
});

/** Remembers where in a list the person was. */
export function keepPlace(list: string, place: Place): void {
  places.set(list, place);
}

/** Where the person was, when the page is shown because the person went back to it. */
export function placeOf(list: string): Place | undefined {
  return performance.now() - wentBack < 1_000 ? places.get(list) : undefined;
}
