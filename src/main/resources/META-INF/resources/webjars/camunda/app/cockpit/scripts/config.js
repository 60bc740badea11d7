import '/camunda/lib/attesta-logout.js';

export default {};
