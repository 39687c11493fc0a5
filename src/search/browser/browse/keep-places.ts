/**
 * Values in the places that they had, so that nothing moves under a finger; those that had none come
 * after them, in the order given.
 * @param places slugs, as they stood
 */
export function keepPlaces<Value extends { readonly slug: string }>(
  values: readonly Value[],
  places: readonly string[],
): readonly Value[] {
  const placeOf = new Map(places.map((slug, place) => [slug, place]));
  const last = places.length;
  return values.toSorted((a, b) => (placeOf.get(a.slug) ?? last) - (placeOf.get(b.slug) ?? last));
}
