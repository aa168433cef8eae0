import whole from '../../../templates/playbook.txt';

/**
 * The files of a small playbook to begin with, by path: a reading circle in two steps, with a recipe, notes for authors, a check for
 * GitHub and settings for editors. It loads without a fault.
 * @param version The version of this package that its `package.json` asks for.
 */
export function beginPlaybook(version: string): Record<string, string> {
  const files = whole.split(/^=== /m).slice(1);
  return Object.fromEntries(
    files.map((file) => {
      const end = file.indexOf('\n');
      return [file.slice(0, end), file.slice(end + 1).replace('{{version}}', () => version)];
    }),
  );
}
