// Forms of other tools, to be imported.

/** A form of two pages; it holds a thing of each kind that a service cannot. */
export const BICYCLE = {
  engine: "V2",
  name: "Borrow a bicycle",
  analytics: true,
  pages: [
    {
      path: "/you",
      title: "About you",
      components: [
        { type: "TextField", name: "plate", title: "Number plate", schema: { regex: "(?=A)." } },
        { type: "GeospatialField", name: "spot", title: "Where it stands" },
      ],
    },
    { path: "/summary", controller: "SummaryPageController" },
  ],
};
