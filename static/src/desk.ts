// What the desk loads: everything of the customer's pages, and the keyboard.
import { start } from "./page";
import { listenForShortcuts } from "./shortcuts";

start();
listenForShortcuts();
