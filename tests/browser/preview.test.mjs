// Previews: an administrator changes a portal and sees it beside the form before it is saved; the same without a mouse and on a phone. Then she sees the live
// site as a customer. On a portal of its own, since it is drafted there.
import assert from "node:assert/strict";
import { test } from "@playwright/test";
import { check } from "./checks.mjs";
import { SIZES, agentSignIn, portal, sees } from "./support.mjs";

const site = portal({ own: true });

for (const [width, size] of Object.entries(SIZES)) {
  test(`at ${width} px what is typed is seen beside the form, and the focus stays`, async () => {
    const ada = await agentSignIn(await site.desktop(size), "ada@northwind.example");
    await ada.goto("/studio/portals/support");
    const within = ada.frameLocator(".preview-frame iframe:not([data-next])");
    await ada.locator(".preview-frame").scrollIntoViewIfNeeded();
    await within.getByRole("heading", { name: "Support" }).waitFor();
    const name = ada.getByLabel(/^Name \(en\)/);
    await name.focus();
    await ada.keyboard.press("End");
    await ada.keyboard.type(" for you");
    await within.getByRole("heading", { name: "Support for you" }).waitFor();
    await ada.keyboard.type("!");
    assert.equal(await name.inputValue(), "Support for you!");
    await within.getByRole("heading", { name: "Support for you!" }).waitFor();
    // What can't be published is not shown, and why; the last that could stays.
    await name.fill("");
    await sees(ada, "Not shown as it is now");
    await within.getByRole("heading", { name: "Support for you!" }).waitFor();
    await name.fill("Support");
    await sees(ada, "As you typed it");
    await ada.getByRole("radio", { name: "Dark" }).check();
    await within.locator("html[data-theme=night]").waitFor();
    await check(ada, "preview-beside", width);
    await ada.goto("/studio/preview?thing=portal/support&at=/p/support");
    await within.getByRole("heading", { name: "Support" }).waitFor();
    await check(ada, "preview", width);
    await ada.goto("/studio/preview/site/p/support?as=new");
    await check(ada, "preview-within", width);
  });
}

test("an administrator sees the live site as a customer, and ends it", async () => {
  const ada = await agentSignIn(await site.desktop(), "ada@northwind.example");
  await ada.goto("/studio/see-as");
  await check(ada, "see-as", "1280");
  await ada.getByLabel(/^Address of the customer/).fill("dana@acme.example");
  await ada.getByRole("button", { name: "See the site as them" }).click();
  await sees(ada, "you see this as Dana Okafor");
  await check(ada, "seen-as", "1280");
  await ada.getByRole("button", { name: "End now" }).click();
  await ada.waitForURL(/\/studio\/see-as/);
});
