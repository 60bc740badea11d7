/** The value of --name=value, or true for --name alone. */
export function option(name, otherwise) {
  const given = process.argv.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  if (!given) return otherwise;
  return given.includes('=') ? given.slice(given.indexOf('=') + 1) : true;
}
