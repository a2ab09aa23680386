import type { Locator } from '@playwright/test';

/** A file let go over something on the page, as from the desktop. A step of its own, because no pointer carries one here. */
export async function drop(onto: Locator, name: string, type: string, content: string): Promise<void> {
  const carried = await onto.page().evaluateHandle(
    ([name, type, content]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], name, { type }));
      return carried;
    },
    [name, type, content] as const,
  );
  const over = await onto.evaluate((place, dataTransfer) => {
    const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
    return !place.dispatchEvent(event);
  }, carried);
  if (!over) {
    throw new Error('nothing can be dropped here: the browser would open the file in place of the page');
  }
  await onto.dispatchEvent('drop', { dataTransfer: carried });
  await carried.dispose();
}
