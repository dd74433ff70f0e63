// `[data-zone] select`: where no time zone is chosen yet, the browser's own.

export function enhanceZones(part: ParentNode): void {
  part.querySelectorAll<HTMLSelectElement>("[data-zone] select").forEach((select) => {
    if (select.value) return;
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...select.options].some((option) => option.value === own)) select.value = own;
  });
}
