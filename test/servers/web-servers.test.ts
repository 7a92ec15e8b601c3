import { describeResponses } from "./support/describe-responses";
import { describeServers } from "./support/describe-servers";
import { WEB_SERVERS } from "./support/web-servers";

describeServers(WEB_SERVERS);
describeResponses(WEB_SERVERS, 25);
