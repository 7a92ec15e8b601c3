/** Whether there is a recipe of that name. They are loaded only where one is named: they are long, and few ask for one. */
export async function isRecipe(name: string): Promise<boolean> {
  const { recipeOf } = await import("../engine/remedy/recipes");
  return recipeOf(name) !== undefined;
}
