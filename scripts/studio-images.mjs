// Pictures of the studio for the README: run by hand with a studio at the address given (`networks-playbook studio --port 8202 --no-open`).
import { chromium } from 'playwright-core';

const [address, folder] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const shoot = async (page, name) => page.screenshot({ path: `${folder}/${name}.png` });

const wide = await browser.newPage({ viewport: { width: 1280, height: 760 } });
await wide.goto(address);
await wide.getByLabel('Out-of-school').check();
await wide.getByRole('navigation').getByRole('button', { name: 'Make it yours' }).click();
await wide.getByLabel('Name of your school').fill('Harbor Youth Club');
await wide.getByRole('button', { name: 'Forest' }).click();
await wide.getByRole('navigation').getByRole('button', { name: 'Choose' }).click();
await wide
  .getByRole('button', { name: /^Show / })
  .first()
  .click();
await wide.waitForTimeout(1500);
await wide.evaluate(() => scrollTo(0, 0));
await shoot(wide, 'studio-choose');

const phone = await browser.newPage({ viewport: { width: 390, height: 760 } });
await phone.goto(address);
await phone.getByLabel('K-12').check();
await phone.waitForTimeout(1000);
await shoot(phone, 'studio-phone');
await browser.close();
