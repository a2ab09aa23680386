//! The profile of a partner's own company, as it is typed.

use liaison_domain::company::RawProfile;

use crate::kind::{Field, Kind, Rules};

impl Kind for RawProfile {
    const RULES: Rules = Rules {
        name: "company_profile",
        schema: 1,
        steps: &[],
        fields: &[
            Field::whole(&["name"]),
            Field::whole(&["phone"]),
            Field::whole(&["email"]),
            Field::whole(&["website"]),
            Field::whole(&["address"]),
        ],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::{Version, covers};
    use crate::merge::merge_kind;

    const GOLDEN: &str = include_str!("../tests/golden/company_profile.v1.json");

    #[test]
    fn a_profile_of_the_first_schema_is_read_and_written_as_it_is() {
        let version: Version = liaison_json::read(GOLDEN).unwrap();
        let content = RawProfile::RULES.open(&version).unwrap();
        covers(&RawProfile::RULES, &content.json);
        assert_eq!(RawProfile::RULES.close(content), version);
        let profile: RawProfile = liaison_json::read(&version.payload).unwrap();
        assert_eq!(profile.name, "Tidewell Systems 潮井");
        assert_eq!(liaison_json::write(&profile), *version.payload);
    }

    #[test]
    fn a_choice_is_only_what_both_changed() {
        let raw = |[name, phone, website, address]: [&str; 4]| RawProfile {
            name: name.to_owned(),
            phone: phone.to_owned(),
            email: "a@b.example".to_owned(),
            website: website.to_owned(),
            address: address.to_owned(),
        };
        let site = "https://t.example";
        let (merged, choices) = merge_kind(
            &raw(["Tidewell", "1", "", "here"]),
            &raw(["Tidewell Systems", "1", site, "there"]),
            &raw(["Tidewell Group", "2", site, "here"]),
        )
        .unwrap();
        assert_eq!(merged, raw(["Tidewell Systems", "2", site, "there"]));
        let fields: Vec<_> = choices.iter().map(|choice| choice.field.concat()).collect();
        assert_eq!(fields, ["name"]);
    }
}
