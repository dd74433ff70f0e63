// `[data-zone] select`: where no time zone is chosen yet, the browser's own.

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
document.querySelectorAll<HTMLSelectElement>("[data-zone] select").forEach((select) => {
  if (!select.value && [...select.options].some((option) => option.value === own)) select.value = own;
});
