// What the customer's pages load. Each module looks for its own attributes and does nothing where there are none.
import { start } from "./page";

start();
