/** How the page was opened: by a link, or again, by a way through the browser's history. */
export function visit(): NavigationTimingType {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
}
