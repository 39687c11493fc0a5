/**
 * The part of a component that its markup is sure to hold.
 * @throws where it does not
 */
export function part<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page holds no ${selector}.`);
}
