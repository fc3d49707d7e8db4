// Draws the component that plain.py makes: markup as a tree, live components in their places.
window.dashboard = {
  Plain: ({ tree, children }) => {
    const { createElement, Fragment, useMemo } = window.React;
    const nodes = useMemo(() => JSON.parse(tree), [tree]);
    const live = [].concat(children ?? []);
    const draw = (node) => {
      if (typeof node === "number") return live[node];
      if (typeof node === "string") return node;
      const [tag, attributes, ...inside] = node;
      // As Dash does: no address that runs a script.
      const href = attributes.href && window.dash_clientside.clean_url(attributes.href);
      return createElement(tag, href ? { ...attributes, href } : attributes, ...inside.map(draw));
    };
    return createElement(Fragment, null, ...nodes.map(draw));
  },
};
