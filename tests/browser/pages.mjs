// The pages that are looked at: each template, with much and with little to show.
export async function pagesOf(base) {
  const list = await (await fetch(`${base}/authorities`)).text();
  const codes = [...list.matchAll(/href="\/profiles\/([^"?]+)"/g)].map((one) => one[1]);
  const [first, second] = codes;
  const last = codes[codes.length - 1];
  const looked = `authority=${first}&year=2012-13`;
  const page = (name, address, status = 200) => ({ name, address, status });
  return [
    page("home", "/"),
    page("search", "/search?q=children"),
    page("search-nothing", "/search?q=Nowheretown"),
    page("authorities", "/authorities"),
    page("profile", `/profiles/${first}`),
    page("profile-neighbours", `/profiles/${second}?year=2012-13&group=neighbours`),
    page("profile-region", `/profiles/${last}?year=2012-13&group=region`),
    page("measures", "/measures"),
    page("measure", "/measures/S251_M02"),
    page("measure-own", `/measures/S251_M02?${looked}`),
    page("measure-neighbours", `/measures/S251_M02?${looked}&group=neighbours`),
    page("measure-codes", `/measures/S251_M02?${looked}&codes=${codes.slice(3, 10).join(",")}`),
    page("measure-per", `/measures/S251_M02/per_head?${looked}&group=region`),
    page("releases", "/releases"),
    page("release", "/releases/1"),
    page("methods", "/methods"),
    page("sources", "/sources"),
    page("accessibility", "/accessibility"),
    page("addresses", "/addresses"),
    page("sign-in", "/sign-in"),
    page("not-found", "/nothing-here", 404),
    page("problem", "/profiles?authority=Nowheretown", 400),
  ];
}
