// Work that is done in pieces goes on by itself: the form that asks for the next piece is sent when its page is shown. Without script its button is pressed.
document.querySelector<HTMLFormElement>("form[data-go-on]")?.requestSubmit();
