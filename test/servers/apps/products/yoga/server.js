import { createServer } from "node:http";
import { createSchema, createYoga } from "graphql-yoga";

const schema = createSchema({ typeDefs: "type Query { a: Int }", resolvers: { Query: { a: () => 1 } } });
// recipe 1
createServer(yoga).listen(Number(process.env.PORT), "localhost");
