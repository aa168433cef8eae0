import { useState } from 'preact/hooks';
import type { Studio } from '../state/use-studio.js';
import { copyHtml } from './copy-html.js';

interface Props {
  studio: Studio;
  id: string;
  title: string;
}

/** Copies one activity, as it is in the packet, for the editor of a learning platform. */
export function CopyForPlatform({ studio, id, title }: Props) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    const { lmsHtml } = await import('../make/lms-html.js');
    const { tailored } = studio.made!;
    const whose = tailored.recipe.edition === 'participant' ? 'what participants may see' : 'your guide, for staff';
    setSaid(
      copyHtml(lmsHtml(tailored, id))
        ? `Copied: ${whose}. Paste it into a page of your platform.`
        : 'The browser did not copy it. Take a course for your platform instead.',
    );
  };
  return (
    <>
      <button type="button" onClick={copy} aria-label={`Copy for my learning platform: ${title}`}>
        Copy for my learning platform
      </button>
      <span role="status" class="copied">
        {said}
      </span>
    </>
  );
}
