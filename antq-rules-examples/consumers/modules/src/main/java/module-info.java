module app {
  requires vn.antq.rules;
  requires vn.antq.rules.criteria;
}
