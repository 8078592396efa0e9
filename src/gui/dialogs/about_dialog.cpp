#include "about_dialog.h"

#include "../look/room.h"
#include "../look/theme.h"
#include "dialog_frame.h"

#include <QFile>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>

namespace musette::gui {
namespace {

constexpr int kBag = 64;

QString resourceText(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QWidget* licencePage(const QString& name, const QString& text) {
    auto* page = new QPlainTextEdit(text);
    page->setReadOnly(true);
    page->setTabChangesFocus(true);
    page->setAccessibleName(name);
    return page;
}

} // namespace

AboutDialog::AboutDialog(const QString& version, const Theme& theme, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("About Musette"));
    setObjectName("aboutDialog");
    DialogFrame frame(*this, theme, tr("Musette %1").arg(version));
    auto* bag = new QLabel;
    bag->setPixmap(
        QIcon(":/product/org.musette.Musette.svg").pixmap(QSize(kBag, kBag), devicePixelRatioF()));
    auto* about = new QLabel(
        tr("Feeds, training-day notes and session reports for trainers. Everything stays on this "
           "computer: Musette contacts only the sites you follow or open.\n\n"
           "Musette is free software under the GNU General Public License, version 3 or later. It "
           "comes without any warranty."));
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    auto* licences = new QTabWidget;
    licences->setObjectName("licences");
    licences->setAccessibleName(windowTitle());
    licences->addTab(licencePage(tr("Licence of Musette"), resourceText(":/licences/LICENSE")),
                     tr("Licence"));
    licences->addTab(
        licencePage(tr("Licence of the icons"), resourceText(":/icons/LICENSE-lucide.txt")),
        tr("Icons (Lucide)"));
    licences->addTab(
        licencePage(tr("Libraries"),
                    tr("Musette stands on Qt %1 (LGPL-3), SQLite (public domain), libcurl (curl), "
                       "Gumbo (Apache-2.0), pugixml, md4c, SQLiteCpp, spdlog, fmt and "
                       "nlohmann/json (MIT), Mustache (Boost), CLI11 (BSD-3-Clause), ICU (Unicode) "
                       "and OpenSSL (Apache-2.0).")
                        .arg(QString::fromLatin1(qVersion()))),
        tr("Libraries"));
    frame.add(bag);
    frame.add(about);
    frame.add(licences, 1);
    frame.finishWithClose();
    resize(roomFor(*this, {620, 560}));
}

} // namespace musette::gui
