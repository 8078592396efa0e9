#pragma once

#include <array>
#include <string_view>

namespace musette::base {

/// Query parameters that tell a site where a reader came from, or who clicked, and change nothing
/// in the page: names in lower case, in alphabetical order (they are searched by halving).
/// A parameter is added only when its purpose is documented by the service that sets it.
inline constexpr std::array<std::string_view, 74> kTrackingParameters{
    "__hsfp",             // HubSpot
    "__hssc",             // HubSpot
    "__hstc",             // HubSpot
    "__s",                // Drip
    "_bhlid",             // beehiiv
    "_ga",                // Google Analytics
    "_gl",                // Google Analytics
    "_hsenc",             // HubSpot
    "_hsmi",              // HubSpot
    "_ke",                // Klaviyo
    "_kx",                // Klaviyo
    "_openstat",          // Openstat
    "at_campaign",        // AT Internet (Piano)
    "at_campaign_group",  // AT Internet (Piano)
    "at_channel",         // AT Internet (Piano)
    "at_creation",        // AT Internet (Piano)
    "at_emailtype",       // AT Internet (Piano)
    "at_format",          // AT Internet (Piano)
    "at_link",            // AT Internet (Piano)
    "at_link_id",         // AT Internet (Piano)
    "at_link_origin",     // AT Internet (Piano)
    "at_link_type",       // AT Internet (Piano)
    "at_medium",          // AT Internet (Piano)
    "at_network",         // AT Internet (Piano)
    "at_platform",        // AT Internet (Piano)
    "at_ptr_name",        // AT Internet (Piano)
    "at_recipient_id",    // AT Internet (Piano)
    "at_recipient_list",  // AT Internet (Piano)
    "at_send_date",       // AT Internet (Piano)
    "at_variant",         // AT Internet (Piano)
    "dclid",              // Google Display & Video
    "dm_i",               // dotdigital
    "ef_id",              // Adobe Advertising
    "epik",               // Pinterest
    "fb_action_ids",      // Facebook
    "fb_action_types",    // Facebook
    "fb_ref",             // Facebook
    "fb_source",          // Facebook
    "fbclid",             // Facebook
    "gad_campaignid",     // Google Ads
    "gad_source",         // Google Ads
    "gbraid",             // Google Ads
    "gclid",              // Google Ads
    "gclsrc",             // Google Ads
    "guce_referrer",      // Yahoo
    "guce_referrer_sig",  // Yahoo
    "hsctatracking",      // HubSpot
    "igsh",               // Instagram
    "igshid",             // Instagram
    "irclickid",          // impact.com
    "li_fat_id",          // LinkedIn
    "mc_cid",             // Mailchimp
    "mc_eid",             // Mailchimp
    "mkt_tok",            // Marketo
    "ml_subscriber",      // MailerLite
    "ml_subscriber_hash", // MailerLite
    "msclkid",            // Microsoft Advertising
    "ns_source",          // Comscore
    "oly_anon_id",        // Omeda
    "oly_enc_id",         // Omeda
    "s_cid",              // Adobe Analytics
    "s_kwcid",            // Adobe Advertising
    "sccid",              // Snapchat
    "srsltid",            // Google Merchant Center
    "ttclid",             // TikTok
    "twclid",             // Twitter
    "vero_conv",          // Vero
    "vero_id",            // Vero
    "wbraid",             // Google Ads
    "wickedid",           // Wicked Reports
    "wt_mc",              // Mapp (Webtrekk)
    "wt_zmc",             // Mapp (Webtrekk)
    "xtor",               // AT Internet (Piano), in many French newspapers
    "yclid",              // Yandex
};

/// The same by the start of the name.
inline constexpr std::array<std::string_view, 6> kTrackingPrefixes{
    "hsa_",    // HubSpot Ads
    "matomo_", // Matomo
    "mtm_",    // Matomo
    "piwik_",  // Matomo
    "pk_",     // Matomo
    "utm_",    // Google Analytics and all that follow its names
};

} // namespace musette::base
