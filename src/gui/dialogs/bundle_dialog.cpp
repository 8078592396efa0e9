#include "bundle_dialog.h"

#include "dialog_frame.h"
#include "hint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <utility>

namespace musette::gui {

BundleDialog::BundleDialog(const Theme& theme, const QString& session, QWidget* parent)
    : QDialog(parent), m_audience(new QComboBox) {
    setObjectName("bundleDialog");
    setWindowTitle(tr("Session for a colleague"));
    m_audience->setObjectName("bundleAudience");
    m_audience->addItem(tr("what is for the team, and what is public"),
                        std::to_underlying(model::ReportAudience::Team));
    m_audience->addItem(tr("what is public alone"),
                        std::to_underlying(model::ReportAudience::Public));
    m_audience->addItem(tr("everything, private notes included"),
                        std::to_underlying(model::ReportAudience::Private));
    DialogFrame frame(*this, theme, tr("Session for a colleague"));
    auto* title = new QLabel(session);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    frame.add(title);
    auto* fields = new QWidget;
    auto* form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Hand on:"), m_audience);
    frame.add(fields);
    frame.add(makeHint(tr("A .musette file holds the session, its notes, articles and images, for "
                          "another Musette. Whoever imports it a second time gets what changed.")));
    frame.finish(tr("Choose a file…"));
    m_audience->setFocus();
}

model::ReportAudience BundleDialog::audience() const {
    return static_cast<model::ReportAudience>(m_audience->currentData().toInt());
}

} // namespace musette::gui
