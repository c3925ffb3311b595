/**
 * Before `npm start`, `web`, `server` and `test`: says what to do where the Node that the project brings is not there. Plain JavaScript,
 * because an older Node has to run it.
 */
const LEAST = 24;

const [major] = process.versions.node.split(".");
if (Number(major) < LEAST) {
  console.error(
    `FloatBar needs Node ${LEAST} and brings it, but this is Node ${process.versions.node}: was it installed with --ignore-scripts?\n` +
      "Run npm install without that, or npm rebuild node.",
  );
  process.exit(1);
}
