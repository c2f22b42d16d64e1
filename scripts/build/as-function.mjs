/** A bundle is written as the function that `bin/run.js` calls, so that the text needn't be copied to be made one. */
export const asFunction = {
  banner: '(function (exports, require, module, __filename, __dirname) {',
  footer: '})',
}
