export const GET = async () => {
  throw new Error("disk full");
};
