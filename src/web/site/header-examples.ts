import { type FramingOptions, studioHeaders } from './headers.js';

const name = 'content-security-policy';

/**
 * The policies of a studio as servers are told them, by the name of a file: for nginx and Apache, and for hosts that read `_headers`.
 * `path` is where the studio lies on the site.
 */
export function headerExamples(options: FramingOptions = {}, path = '/playbook/'): Record<string, string> {
  const page = studioHeaders('index.html', options)[name]!;
  const worker = studioHeaders('assets/worker-x.js', options)[name]!;
  return {
    'nginx.conf': `location ${path} {
  add_header Content-Security-Policy "${page}" always;
}
location ~ ^${path}assets/worker-[^/]+\\.js$ {
  add_header Content-Security-Policy "${worker}" always;
}
`,
    htaccess: `Header set Content-Security-Policy "${page}"
<FilesMatch "^worker-[^/]+\\.js$">
  Header set Content-Security-Policy "${worker}"
</FilesMatch>
AddType application/wasm .wasm
`,
    _headers: `${path}*
  Content-Security-Policy: ${page}
${path}assets/worker-*
  ! Content-Security-Policy
  Content-Security-Policy: ${worker}
`,
  };
}
