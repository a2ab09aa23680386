//! One thing that is chart and table at once. Bars are attributes of an SVG, because a style attribute is not allowed here.

use leptos::prelude::*;

use super::Text;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FunnelBar {
    Customer,
    Quiet,
    /// A part of the row above.
    Part,
}

#[derive(Clone, PartialEq)]
pub struct FunnelRow {
    pub name: String,
    pub count: String,
    /// Its share of the first row; the first row itself has none.
    pub share: Option<String>,
    /// The same share, for the bar: 0 to 1000.
    pub permille: u32,
    pub bar: FunnelBar,
}

#[component]
pub fn Funnel(
    #[prop(into)] caption: Text,
    #[prop(into)] step_heading: Text,
    #[prop(into)] count_heading: Text,
    #[prop(into)] share_heading: Text,
    #[prop(into)] rows: Signal<Vec<FunnelRow>>,
) -> impl IntoView {
    view! {
        <table class="funnel">
            <caption class="visually-hidden">{move || caption.get()}</caption>
            <thead>
                <tr>
                    <th scope="col">{move || step_heading.get()}</th>
                    <td></td>
                    <th scope="col" class="n">
                        {move || count_heading.get()}
                    </th>
                    <th scope="col" class="n">
                        {move || share_heading.get()}
                    </th>
                </tr>
            </thead>
            <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn row(row: FunnelRow) -> impl IntoView {
    let (row_class, bar) = match row.bar {
        FunnelBar::Customer => ("", "funnel__bar"),
        FunnelBar::Quiet => ("", "funnel__bar funnel__bar--q"),
        FunnelBar::Part => ("funnel__sub", "funnel__bar"),
    };
    let permille = row.permille.min(1000);
    let width = format!("{}.{}%", permille / 10, permille % 10);
    view! {
        <tr class=row_class>
            <th scope="row">{row.name}</th>
            <td>
                <svg aria-hidden="true" focusable="false">
                    <rect class="funnel__rest" width="100%" height="100%" />
                    <rect class=bar width=width height="100%" />
                </svg>
            </td>
            <td class="n">{row.count}</td>
            <td class="n funnel__share">{row.share}</td>
        </tr>
    }
}
