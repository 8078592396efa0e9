#include "reading_preview.h"

#include "../app/preferences.h"
#include "../app/surroundings.h"
#include "../look/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr QChar kNoBreakSpace(0x00A0);
constexpr QChar kNarrowNoBreakSpace(0x202F);

} // namespace

ReadingPreview::ReadingPreview(const Surroundings& surroundings, QWidget* parent)
    : QFrame(parent), m_with(surroundings), m_title(new QLabel), m_text(new QLabel) {
    setProperty("card", true);
    setProperty("ground", "paper");
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(21, 14, 21, 16);
    lines->setSpacing(8);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName("preview");
    m_text->setWordWrap(true);
    lines->addWidget(m_title);
    lines->addWidget(m_text);
    connect(&m_with.preferences, &Preferences::changed, this, &ReadingPreview::follow);
    connect(&m_with.theme, &Theme::changed, this, &ReadingPreview::follow);
    follow();
}

void ReadingPreview::follow() {
    const Theme& theme = m_with.theme;
    const ReadingComfort comfort = m_with.preferences.comfort();
    const int pixels = theme.font(TextRole::Reading).pixelSize() + comfort.textStep;
    QFont title = theme.font(TextRole::Ui);
    title.setPixelSize(pixels * 112 / 100);
    title.setBold(true);
    m_title->setFont(title);
    m_title->setText(tr("To keep watch is to choose"));
    QFont text = theme.font(comfort.serif ? TextRole::Reading : TextRole::Ui);
    text.setPixelSize(pixels);
    m_text->setFont(text);
    QString words = tr("Everyone keeps watch, nobody has the time: thirty minutes a week are often "
                       "enough, if one keeps to them!");
    // The program's own text is set well: without the correction it is shown as feeds often set it.
    if (!theme.spacesCorrected())
        words.replace(kNoBreakSpace, ' ').replace(kNarrowNoBreakSpace, ' ');
    m_text->setText(words);
}

} // namespace musette::gui
