#include "feed_words.h"

#include "../app/text.h"
#include "words.h"

#include <musette/service/feed_health.h>

#include <QCoreApplication>
#include <QLocale>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("FeedWords", text);
}

QString statusText(int status) {
    if (status == 404)
        return word(QT_TRANSLATE_NOOP(
            "FeedWords", "The site no longer has a feed at this address. Look for the new one on "
                         "the site, then change it here."));
    if (status == 403 || status == 406 || status == 451)
        return word(QT_TRANSLATE_NOOP(
            "FeedWords", "The site refuses to give out this feed. If that lasts, ask its makers."));
    if (status >= 500)
        return word(QT_TRANSLATE_NOOP(
            "FeedWords", "The site has a problem of its own. Musette tries again by itself."));
    return word(QT_TRANSLATE_NOOP("FeedWords",
                                  "The site answered with error %1. Check the address."))
        .arg(status);
}

} // namespace

QString feedStateText(const model::Feed& feed, base::Instant now) {
    switch (feed.status) {
    case model::FeedStatus::New: return word(QT_TRANSLATE_NOOP("FeedWords", "not asked yet"));
    case model::FeedStatus::Error: return word(QT_TRANSLATE_NOOP("FeedWords", "failed"));
    case model::FeedStatus::Gone: return word(QT_TRANSLATE_NOOP("FeedWords", "closed"));
    case model::FeedStatus::Ok: break;
    }
    const QString silence = feedSilenceText(feed, now);
    return silence.isEmpty() ? word(QT_TRANSLATE_NOOP("FeedWords", "in order")) : silence;
}

QString feedTroubleText(const model::Feed& feed) {
    if (feed.status == model::FeedStatus::Gone)
        return errorText(base::ErrorCode::Gone);
    if (feed.status != model::FeedStatus::Error)
        return {};
    if (feed.error == base::ErrorCode::HttpStatus && feed.errorStatus > 0)
        return statusText(feed.errorStatus);
    if (feed.error == base::ErrorCode::NotAFeed)
        return word(QT_TRANSLATE_NOOP(
            "FeedWords", "There is a page at this address, and no feed any more. Look for the new "
                         "address on the site, then change it here."));
    if (feed.error)
        return errorText(*feed.error);
    return word(QT_TRANSLATE_NOOP("FeedWords",
                                  "This feed did not answer. Try it again, or check its "
                                  "address."));
}

QString feedSilenceText(const model::Feed& feed, base::Instant now) {
    if (!service::isMute(feed, now) || !feed.newest)
        return {};
    return word(QT_TRANSLATE_NOOP("FeedWords", "silent since %1"))
        .arg(QLocale().toString(toQt(*feed.newest).date(), "MMMM yyyy"));
}

} // namespace musette::gui
