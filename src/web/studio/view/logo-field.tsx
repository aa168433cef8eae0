import { useState } from 'preact/hooks';
import type { Recipe } from '../../../index.js';
import { setField } from '../../../edit.js';
import { readLogo } from '../state/read-logo.js';
import type { Studio } from '../state/use-studio.js';

/** The logo: a picture from this machine. It is kept in the recipe and goes nowhere else. */
export function LogoField({ studio }: { studio: Studio }) {
  const [problem, setProblem] = useState('');
  const logo = studio.recipe.organization?.logo;
  return (
    <div class="field">
      <label class="file">
        <span>Logo</span>
        <input
          type="file"
          accept="image/png,image/jpeg,image/gif,image/webp,image/svg+xml"
          aria-describedby="logo-hint"
          onChange={async (event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (!file) return;
            const read = await readLogo(file);
            input.value = '';
            if ('problem' in read) return setProblem(read.problem);
            const withLogo = (r: Recipe) => setField(r, ['organization', 'logo'], read.address);
            const opened = await studio.opener.open({
              type: 'work',
              name: file.name,
              recipe: withLogo(studio.recipe),
            });
            setProblem(opened?.faults.join(' ') ?? '');
            if (opened?.recipe) studio.edit(withLogo, { said: 'Logo set' });
          }}
        />
      </label>
      <p class="hint" id="logo-hint">
        PNG, JPEG, GIF, WebP or SVG, up to 2 MB. PNG and SVG print best.
      </p>
      {problem && (
        <p class="not" role="alert">
          {problem}
        </p>
      )}
      {logo && (
        <p class="logo-now">
          <img src={logo} alt="Your logo" />
          <button
            type="button"
            onClick={() => studio.edit((r) => setField(r, ['organization', 'logo'], undefined), { said: 'Logo taken away' })}
          >
            Take away
          </button>
        </p>
      )}
    </div>
  );
}
