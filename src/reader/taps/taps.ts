import { isSet, whenSet } from '../settings/when-set.ts';

// Few readers turn pages by taps: what that takes is loaded once it is set.
whenSet(() => {
  if (isSet('taps', 'on')) import('./tap-zones.ts').catch(() => undefined);
});
