// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/verifybox.h"

#include "core/base/run.h"
#include "core/io/http/exchange/httpmessage.h"
#include "core/io/http/httpurls.h"
#include "core/io/iorouter.h"
#include "core/manage/modelcomparison.h"
#include "ui/tables/busybar.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

QString readableUrl(const QList<SaveResponse> &responses)
{
    for (auto response = responses.crbegin(); response != responses.crend(); ++response) {
        const QJsonObject body = QJsonDocument::fromJson(response->body).object();
        for (const QString &said : { QString::fromUtf8(headerValue(response->headers, "Location")),
                                     body["url"_L1].toString(), body["location"_L1].toString() }) {
            const QUrl target = QUrl(response->url).resolved(QUrl(said));
            if (!said.isEmpty() && requestUrl(QString::fromUtf8(target.toEncoded())))
                return QString::fromUtf8(target.toEncoded());
        }
    }
    return {};
}

VerifyBox::VerifyBox(const WindowServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_state(new QLabel(this))
    , m_url(new QLineEdit(this))
    , m_verify(new QPushButton(tr("&Verify"), this))
    , m_busy(new BusyBar(this))
{
    setObjectName(u"verifyBox"_s);
    m_state->setObjectName(u"verifyState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_url->setObjectName(u"verifyUrl"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setPlaceholderText(tr("URL of the model.json on the server"));
    m_verify->setObjectName(u"verifyButton"_s);
    m_verify->setAutoDefault(false);
    m_verify->setToolTip(tr("Loads the model back and compares every byte"));
    auto *label = new QLabel(tr("&Load back from:"), this);
    label->setBuddy(m_url);
    m_url->setAccessibleName(tr("Load back from"));
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_url, 1);
    row->addWidget(m_verify);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    layout->addLayout(row);
    layout->addWidget(m_busy);
    connect(m_verify, &QPushButton::clicked, this, &VerifyBox::verify);
    connect(m_url, &QLineEdit::textChanged, this,
            [this] { m_verify->setEnabled(requestUrl(m_url->text().trimmed()).has_value()); });
    hide();
}

VerifyBox::~VerifyBox()
{
    if (m_operation)
        m_operation->cancel();
}

void VerifyBox::begin(const ModelArtifacts &model, const SaveResult &result,
                      const ServerProfile &profile, const IoOptions &options)
{
    m_model = model;
    m_sha256 = result.weightDataSha256;
    m_options = options;
    const QString url
        = profile.form == UploadForm::Files ? result.url : readableUrl(result.responses);
    m_url->setText(url);
    m_verify->setEnabled(!url.isEmpty());
    m_state->setText(url.isEmpty()
                         ? tr("Not verified: the server does not say where the model can be read.")
                         : tr("Not verified yet: nobody has read the model back."));
    show();
}

void VerifyBox::verify()
{
    if (m_operation)
        return;
    m_operation = Operation::create();
    m_busy->start(m_operation, tr("Reading the model back…"));
    m_verify->setEnabled(false);
    IoOptions choices = m_options;
    choices.insert(u"lazy"_s, true);
    whenDone(m_services.router->load(m_url->text().trimmed(), m_operation, choices), this,
             [this](Expected<ModelArtifacts> copy) {
                 if (copy)
                     compare(*copy);
                 else
                     finish(copy.error());
             });
}

void VerifyBox::compare(const ModelArtifacts &copy)
{
    whenDone(run(m_services.pool, m_operation,
                 [model = m_model, sha256 = m_sha256, copy](Operation &op) {
                     return requireSameModel(model, sha256, copy, op);
                 }),
             this, [this](Expected<Done> same) { finish(same); });
}

void VerifyBox::finish(const Expected<Done> &same)
{
    m_operation.reset();
    m_busy->stop();
    m_verify->setEnabled(true);
    if (same)
        m_state->setText(tr("Verified: what %1 gives is what was sent, byte for byte.")
                             .arg(displayUrl(m_url->text().trimmed())));
    else if (same.error().code == ErrorCode::Canceled)
        m_state->setText(tr("Not verified: reading back was cancelled."));
    else
        m_state->setText(tr("Not verified. %1").arg(same.error().message));
}

} // namespace weightroom
