// Plain JavaScript, so that a Node too old for Lamplight can read it and say so.

const NEEDED = 24;

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  console.error(
    `Lamplight needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}. It is at https://nodejs.org/.`,
  );
  process.exit(1);
}
