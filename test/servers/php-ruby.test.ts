import { describeAnswers } from "./support/describe-answers";
import { describeServers } from "./support/describe-servers";
import { PHP, RAILS } from "./support/scripting-servers";

describeServers([PHP, RAILS]);
describeAnswers([PHP], 25);
describeAnswers([RAILS], 8);
