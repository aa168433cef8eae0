// Modules and data cannot be read from `file:`, so this is no module: it says what to do, where nothing else could.
if (location.protocol === 'file:') {
  const { content } = document.getElementById('from-disk') as HTMLTemplateElement;
  document.getElementById('studio')!.replaceChildren(content.cloneNode(true));
}
