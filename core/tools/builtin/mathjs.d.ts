/** Math.js as one file, which its package exports without types. */
declare module "mathjs/lib/browser/math.js" {
  const mathjs: typeof import("mathjs");
  export default mathjs;
}
