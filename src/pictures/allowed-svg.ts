const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * What drawings are made of: shapes, words, paints, filters. Nothing that runs, moves, leads elsewhere or holds another document.
 * `feMorphology` is not among them: the time for it grows with the square of its radius in dots, which any `scale` makes larger.
 */
export const elements = words(`
  svg g defs symbol use switch view title desc metadata style
  path rect circle ellipse line polyline polygon text tspan textPath tref image
  linearGradient radialGradient meshgradient meshrow meshpatch stop solidcolor solidColor pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`);

/** Attributes whose value is only a text to programs that draw: names, numbers and lists of them. */
export const plainAttributes = words(`
  id class lang role tabindex version baseProfile name
  x y z x1 x2 y1 y2 cx cy r rx ry dx dy fx fy fr width height d points pathLength rotate offset
  viewBox preserveAspectRatio zoomAndPan overflow display visibility opacity color-interpolation
  color-interpolation-filters color-rendering shape-rendering text-rendering image-rendering buffered-rendering
  fill-opacity fill-rule stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset clip-rule paint-order vector-effect mix-blend-mode isolation enable-background pointer-events
  stop-opacity flood-opacity gradientUnits spreadMethod patternUnits patternContentUnits clipPathUnits maskUnits
  maskContentUnits markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits
  font-family font-size font-size-adjust font-stretch font-style font-variant font-variant-ligatures font-weight font-kerning
  font-feature-settings letter-spacing word-spacing line-height text-anchor text-decoration text-align text-indent
  text-transform dominant-baseline alignment-baseline baseline-shift writing-mode direction unicode-bidi
  glyph-orientation-horizontal glyph-orientation-vertical kerning white-space inline-size textLength lengthAdjust
  startOffset method spacing side
  in in2 result type mode values operator k1 k2 k3 k4 tableValues slope intercept amplitude exponent order kernelMatrix
  divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
  specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation scale xChannelSelector
  yChannelSelector stdDeviation baseFrequency numOctaves seed stitchTiles filterRes
  requiredFeatures requiredExtensions systemLanguage externalResourcesRequired contentScriptType contentStyleType media
  transform-origin transform-box touch-action will-change solid-opacity
`);

/** Attributes whose value is CSS, so that it may have functions: paints, clips, filters, moves. */
export const styledAttributes = words(`
  style fill stroke color clip clip-path mask filter marker marker-start marker-mid marker-end cursor background
  background-color stop-color flood-color lighting-color solid-color color-profile font shape-inside shape-subtract transform
  gradientTransform patternTransform mask-type
`);

/** Functions in styles and attributes. `url()` is looked at by what it names. */
export const styleFunctions = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix icc-color device-cmyk light-dark
  calc min max clamp round abs var
  matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
  rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  inset circle ellipse polygon path rect xywh shape cubic-bezier steps linear
  linear-gradient radial-gradient conic-gradient repeating-linear-gradient repeating-radial-gradient
  not is where has nth-child nth-last-child nth-of-type nth-last-of-type lang dir
`);

/** Rules of a style sheet that begin with `@`: conditions and movements, which hold styles. Others fetch, or declare what is fetched. */
export const styleRules = words('media supports keyframes -webkit-keyframes -moz-keyframes charset layer');

/** Words behind `<?`: the declaration of XML, and what Adobe puts around its notes. */
export const instructions = words('xml xpacket adobe-xap-filters');

export const svgNamespace = 'http://www.w3.org/2000/svg';
export const xlinkNamespace = 'http://www.w3.org/1999/xlink';
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** Attributes of XML itself: `xml:base` is not among them, for it moves every address. */
export const xmlAttributes = words('lang space id');
/** Attributes of links that lead to the address in `href`, or say nothing. */
export const xlinkAttributes = words('href type title role arcrole show actuate');

/** How the namespaces begin in which programs for drawing write notes to themselves. Nobody else reads those. */
const noteNamespaces = [
  'http://www.inkscape.org/',
  'http://inkscape.sourceforge.net/',
  'http://sodipodi.sourceforge.net/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/',
  'http://www.serif.com/',
  'http://serif.com/',
  'http://www.bohemiancoding.com/',
  'http://www.figma.com/',
  'https://www.figma.com/',
  'http://ns.adobe.com/',
  'adobe:ns:',
  'http://www.openswatchbook.org/',
  'http://vectornator.io',
  'https://boxy-svg.com',
  'http://krita.org/',
  'http://www.corel.com/',
  'http://svgjs.com/',
  'http://svgjs.dev/',
  'https://svgjs.dev/',
  'http://xml.openoffice.org/',
  'http://sun.com/',
  'http://schemas.microsoft.com/',
  'http://www.iptc.org/',
  'http://iptc.org/',
  'http://xmp.gettyimages.com/',
  'http://cipa.jp/',
  'http://ns.attribution.com/',
] as const;

/** Namespaces whose elements browsers give a meaning to. */
const living: ReadonlySet<string> = new Set([
  '',
  svgNamespace,
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
]);

/** Whether elements of a namespace are notes that nobody draws. Inside `metadata` people write in many more. */
export const isForNotes = (namespace: string, inMetadata = false): boolean =>
  inMetadata
    ? !living.has(namespace)
    : namespace !== '' && noteNamespaces.some((start) => namespace.startsWith(start));
